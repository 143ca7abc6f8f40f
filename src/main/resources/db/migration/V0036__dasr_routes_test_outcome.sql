-- Whether the last connection test of a route went well; empty where there was none since its endpoint changed.
ALTER TABLE dasr_routes ADD COLUMN test_passed BOOLEAN;
ALTER TABLE dasr_routes ADD CONSTRAINT dasr_routes_test_ck
    CHECK ((tested_at IS NULL) = (test_passed IS NULL) AND (tested_at IS NULL) = (test_result IS NULL));
