"""Large work on other machines: the parts go to the workers of a Dask scheduler."""

from __future__ import annotations

import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from werkstatt.errors import CardError, MissingExtraError
from werkstatt.themes.large.spread import Function, Held, add, bound
from werkstatt.wording import message

if TYPE_CHECKING:
    from distributed import Client, Future

WAIT = 15
"""Seconds in which a scheduler has to answer."""

AHEAD = 3
"""So many items for each thread of the workers are sent before their results are taken."""


LOCAL = "local"
"""In place of an address: a cluster of as many processes as this machine has cores."""


@contextmanager
def connect(address: str) -> Iterator[OnDask]:
    """Work on the workers of a scheduler for a ``with`` block.

    Parameters
    ----------
    address : str
        As Dask has it, such as ``tcp://10.0.0.1:8786``; ``local``: a cluster of processes on this machine.

    Yields
    ------
    OnDask
        Connected.

    Raises
    ------
    MissingExtraError
        If the extra ``dask`` is not installed.
    CardError
        If nobody answers there.

    Examples
    --------
    >>> with connect("local") as workers:  # doctest: +SKIP
    ...     workers.total(len, ["Bus", "Bahn"])
    7
    """
    try:
        from distributed import Client, LocalCluster
    except ModuleNotFoundError:
        raise MissingExtraError(message("no_dask")) from None
    with ExitStack() as open_until_the_end:
        if address == LOCAL:
            place: Any = open_until_the_end.enter_context(LocalCluster(threads_per_worker=1))
        else:
            place = address
        try:
            client = open_until_the_end.enter_context(Client(place, timeout=WAIT))
        except (OSError, ValueError):
            raise CardError([message("no_scheduler", address=address)]) from None
        yield OnDask(client)


@dataclass(frozen=True)
class OnDask:
    """The workers of a scheduler; whatever one of them held is made anew elsewhere if it is lost.

    Attributes
    ----------
    client : distributed.Client
        Connected to the scheduler.

    Examples
    --------
    >>> from distributed import Client  # doctest: +SKIP
    >>> OnDask(Client("tcp://10.0.0.1:8786")).total(len, ["Bus", "Bahn"])  # doctest: +SKIP
    7
    """

    client: Client

    def each(self, function: Function, items: Iterable[Any]) -> Iterator[Any]:
        """Yield what a function makes of each item, see :class:`werkstatt.themes.large.spread.Spread`.

        Examples
        --------
        >>> list(OnDask(client).each(len, ["Bus"]))  # doctest: +SKIP
        [3]
        """
        sent: deque[Future[Any]] = deque()
        for item in items:
            sent.append(self._send(function, item))
            if len(sent) >= AHEAD * max(sum(self.client.nthreads().values()), 1):
                yield sent.popleft().result()
        while sent:
            yield sent.popleft().result()

    def hold(self, parts: Iterable[Any]) -> Held:
        """Send parts to the workers, see :class:`werkstatt.themes.large.spread.Spread`.

        Examples
        --------
        >>> OnDask(client).bring(OnDask(client).hold(["Bus"]))  # doctest: +SKIP
        ['Bus']
        """
        # What is scattered is lost with its worker; the result of a task is made anew.
        return [self._send(_same, part) for part in parts]

    def apply(self, function: Function, parts: Held, *given: Any) -> Held:
        """Return what a function makes of each part, see :class:`werkstatt.themes.large.spread.Spread`.

        Examples
        --------
        >>> OnDask(client).bring(OnDask(client).apply(len, ["Bus"]))  # doctest: +SKIP
        [3]
        """
        known = self.hold(given)
        return [self._send(function, part, *known) for part in parts]

    def total(self, function: Function, parts: Held, *given: Any) -> Any:
        """Return the sum over all parts, see :class:`werkstatt.themes.large.spread.Spread`.

        Examples
        --------
        >>> OnDask(client).total(len, ["Bus", "Bahn"])  # doctest: +SKIP
        7
        """
        sums = list(self.apply(function, parts, *given))
        while len(sums) > 1:
            pairs = zip(sums[::2], sums[1::2], strict=False)
            sums = [*(self._send(add, *pair) for pair in pairs), *sums[len(sums) - len(sums) % 2 :]]
        return sums[0].result()

    def bring(self, parts: Held) -> list[Any]:
        """Return parts from the workers, see :class:`werkstatt.themes.large.spread.Spread`.

        Examples
        --------
        >>> OnDask(client).bring(OnDask(client).hold(["Bus"]))  # doctest: +SKIP
        ['Bus']
        """
        return list(self.client.gather(list(parts)))

    def _send(self, function: Function, *given: Any) -> Future[Any]:
        with warnings.catch_warnings():
            # That tasks carry their data is meant: they can be done anew.
            warnings.filterwarnings("ignore", message="Sending large graph")
            return self.client.submit(bound, function, *given, pure=False)


def _same(part: Any) -> Any:
    return part
