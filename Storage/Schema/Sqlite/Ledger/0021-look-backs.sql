-- Finding look backs among one's own predictions. Which one is a look back follows from its exchange's calendar, which no database knows; none
-- is recorded less than five days after its origin, so that an index over the others has all of them and little else.
ALTER TABLE predictions ADD COLUMN is_aged INTEGER GENERATED ALWAYS AS
  (CASE WHEN created_at >= 1000 * strftime('%s', origin) + 432000000 THEN 1 ELSE 0 END) VIRTUAL;

CREATE INDEX IF NOT EXISTS IX_predictions_aged ON predictions (user_id, seq) WHERE is_aged = 1;
