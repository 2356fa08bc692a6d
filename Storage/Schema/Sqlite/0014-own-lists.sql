-- Finding among one's own predictions: by ticker and by model, in the order of recording.
CREATE INDEX IF NOT EXISTS IX_predictions_of_symbol ON predictions (user_id, symbol, seq);
CREATE INDEX IF NOT EXISTS IX_predictions_of_model ON predictions (user_id, model_id, seq);

-- What a person wrote beside a prediction. Private, and no part of what is sealed.
CREATE TABLE IF NOT EXISTS prediction_notes (
  user_id TEXT    NOT NULL,
  seq     INTEGER NOT NULL,
  note    TEXT    NOT NULL,
  PRIMARY KEY (user_id, seq),
  FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) WITHOUT ROWID;
