-- For the search: references by their beginning, compared byte by byte.
CREATE INDEX dasr_batches_reference_ix ON dasr_batches (reference COLLATE "C");
CREATE INDEX dasr_exceptions_reference_ix ON dasr_exceptions (reference COLLATE "C");
CREATE INDEX account_lists_reference_ix ON account_lists (reference COLLATE "C");

-- For the newest decisions and sent files.
CREATE INDEX dasr_decisions_recent_ix ON dasr_decisions (decided_at DESC, decision_id DESC);
CREATE INDEX dasr_transmissions_recent_ix ON dasr_transmissions (sent_at DESC, transmission_id DESC)
    WHERE status = 'SENT';
