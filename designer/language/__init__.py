"""Mission texts in, spans out: reading, declension, rephrasing; knows no organization."""
