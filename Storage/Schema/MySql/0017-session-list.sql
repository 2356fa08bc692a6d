-- What a person recognises a session by: the device in words, the address block it was used from, and when it was used last. Null in
-- rows of builds before this one.
-- One statement: a script that was cut off between two would not be completed.
ALTER TABLE user_sessions ADD COLUMN device VARCHAR(64) NULL, ADD COLUMN place VARCHAR(64) NULL, ADD COLUMN last_used_at BIGINT NULL;
