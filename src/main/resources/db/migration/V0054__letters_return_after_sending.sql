-- A letter comes back on the day it was sent at the earliest, by California's calendar. Not asked of rows that are there.
ALTER TABLE letters ADD CONSTRAINT letters_returned_after_sending_ck
    CHECK (returned_on IS NULL OR returned_on >= (sent_at AT TIME ZONE 'America/Los_Angeles')::date) NOT VALID;
