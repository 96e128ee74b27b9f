"""The compiled part of Werkstatt; everything else about the package stands in `pyproject.toml`."""

import sys

from setuptools import Extension, setup

setup(
    ext_modules=[
        Extension(
            "werkstatt.language._search",
            ["analysis/werkstatt/language/_search.pyx"],
            language="c++",
            # Fused multiplication and addition would round otherwise than Python does.
            extra_compile_args=[] if sys.platform == "win32" else ["-O2", "-ffp-contract=off"],
            # Where there is no compiler, the package is built without: the same results, more slowly.
            optional=True,
        )
    ]
)
