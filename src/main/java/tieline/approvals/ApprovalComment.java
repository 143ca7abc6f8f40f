package tieline.approvals;

import java.time.Instant;

/** What somebody said about a submission. */
public record ApprovalComment(String text, String byName, Instant at) {}
