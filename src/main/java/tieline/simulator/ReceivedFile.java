package tieline.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The journal's record of one interchange taken in.
 *
 * @param sequence 1 for the first file ever taken, then counting up
 * @param at when it was taken
 * @param file its name in the inbound folder
 * @param archivedAs its name in the archive
 * @param digest SHA-256 of its bytes in hexadecimal
 * @param interchange ISA13
 * @param groups GS06 of its groups of 814s
 * @param requests its 814 sets in order
 * @param acknowledged what its 997s say about our groups: AK901 by AK102
 * @param nextControl the first control number not used by the answers to it
 */
record ReceivedFile(
        long sequence,
        Instant at,
        String file,
        String archivedAs,
        String digest,
        String interchange,
        List<String> groups,
        List<ReceivedRequest> requests,
        Map<String, String> acknowledged,
        long nextControl) {}
