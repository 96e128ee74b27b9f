"""The parts of the review, as page, brochure, workbook and review.json show them: one module a part."""
