"""How right an extraction is: precision, recall and F1 by type against gold documents, with an interval."""

from kg.evaluate.score import Score, ScoreRow, read_predictions, score_folder

__all__ = ["Score", "ScoreRow", "read_predictions", "score_folder"]
