"""Answers to a survey, from the files that the program sent out."""
