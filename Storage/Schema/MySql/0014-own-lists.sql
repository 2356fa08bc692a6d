-- What a person wrote beside a prediction. Private, and no part of what is sealed.
CREATE TABLE IF NOT EXISTS prediction_notes (
  user_id VARCHAR(36)   NOT NULL,
  seq     BIGINT        NOT NULL,
  note    VARCHAR(2000) NOT NULL,
  PRIMARY KEY (user_id, seq),
  CONSTRAINT FK_prediction_notes FOREIGN KEY (user_id, seq) REFERENCES predictions (user_id, seq) ON DELETE CASCADE
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Finding among one's own predictions: by ticker and by model, in the order of recording. The last statement: run again after
-- a migration that was cut off, it meets its own indexes and is passed over.
ALTER TABLE predictions ADD KEY IX_predictions_of_symbol (user_id, symbol, seq), ADD KEY IX_predictions_of_model (user_id, model_id, seq);
