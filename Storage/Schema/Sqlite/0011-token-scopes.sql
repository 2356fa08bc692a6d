-- What a token may do, as the flags of TokenScopes. Null in tokens of builds before this one, which may do everything.
ALTER TABLE api_tokens ADD COLUMN scopes INT NULL;
