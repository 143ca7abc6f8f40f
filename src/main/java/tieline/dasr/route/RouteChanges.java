package tieline.dasr.route;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tieline.audit.AuditEntry;

/** What an edit changed, by the words of the form. A route holds no secret, so every value may be shown. */
final class RouteChanges {

    private RouteChanges() {}

    static AuditEntry between(RouteProfile before, RouteProfile after, AuditEntry entry) {
        Map<String, @Nullable Object> old = words(before);
        AuditEntry result = entry;
        for (Map.Entry<String, @Nullable Object> value : words(after).entrySet()) {
            Object was = old.get(value.getKey());
            if (!Objects.equals(was, value.getValue())) {
                result = result.changed(value.getKey(), was, value.getValue());
            }
        }
        return result;
    }

    private static Map<String, @Nullable Object> words(RouteProfile profile) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        Endpoint endpoint = profile.endpoint();
        words.put("Kind", endpoint.kind().label());
        words.put("Server", endpoint.host());
        words.put("Port", endpoint.port());
        words.put("User", endpoint.username());
        words.put("Credential name", endpoint.credentialName());
        words.put("Server key", endpoint.hostKeyFingerprint());
        words.put("Send directory", endpoint.sendDirectory());
        words.put("Receive directory", endpoint.receiveDirectory());
        addEdi(words, profile.edi());
        RouteRules rules = profile.rules();
        words.put("Daily cut-off", rules.dailyCutOff());
        words.put("Requests in a file", rules.requestsPerFileMax());
        words.put("Acknowledgment expected within hours", rules.ackExpectedHours());
        words.put("Response expected within working days", rules.responseExpectedWorkingDays());
        return words;
    }

    private static void addEdi(Map<String, @Nullable Object> words, EdiProfile edi) {
        words.put("Sender", edi.senderQualifier() + " " + edi.senderId());
        words.put("Receiver", edi.receiverQualifier() + " " + edi.receiverId());
        words.put("Name of the utility", edi.utilityName());
        words.put("Our name", edi.espName());
        words.put("Kind of party number", edi.partyIdQualifier());
        words.put("Action code", edi.actionCode());
        words.put("Reason code", edi.reasonCode());
        words.put("Reason text", edi.reasonText());
        words.put("Usage", edi.usageIndicator());
    }
}
