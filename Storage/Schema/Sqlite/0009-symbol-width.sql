-- Symbols of up to 20 characters: TEXT has no width, and the version moves with that of the other engine.
SELECT 1;
