-- What a person recognises a session by: the device in words, the address block it was used from, and when it was used last. Null in
-- rows of builds before this one.
ALTER TABLE user_sessions ADD COLUMN device TEXT NULL;
ALTER TABLE user_sessions ADD COLUMN place TEXT NULL;
ALTER TABLE user_sessions ADD COLUMN last_used_at INTEGER NULL;
