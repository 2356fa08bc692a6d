-- Finding look backs among one's own predictions. Which one is a look back follows from its exchange's calendar, which no database knows; none
-- is recorded less than five days after its origin, so that an index by this column finds all of them and little else.
-- One statement: a script that was cut off between two would not be completed.
ALTER TABLE predictions
  ADD COLUMN is_aged TINYINT GENERATED ALWAYS AS (CASE WHEN created_at >= 86400000 * (TO_DAYS(origin) - 719523) THEN 1 ELSE 0 END) VIRTUAL,
  ADD KEY IX_predictions_aged (user_id, is_aged, seq);
