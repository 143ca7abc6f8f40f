-- When the connection of a route last failed its test. tested_at is set only by a test that went well, and a failure takes
-- it back, so that whoever asks for tested_at never takes a broken route for a proven one.
ALTER TABLE dasr_routes ADD COLUMN test_failed_at TIMESTAMPTZ;
ALTER TABLE dasr_routes ADD CONSTRAINT dasr_routes_test_ck CHECK (tested_at IS NULL OR test_failed_at IS NULL);
