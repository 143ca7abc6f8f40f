package tieline.dasr.route.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.route.EdiProfile;
import tieline.dasr.route.Endpoint;
import tieline.dasr.route.Route;
import tieline.dasr.route.RouteKind;
import tieline.dasr.route.RouteProfile;
import tieline.dasr.route.RouteRules;
import tieline.dasr.x12.DropTerms;

/** The form of a route: what can be read at all. What a route may have, the profile itself says. */
record RouteForm(
        @Pattern(regexp = "[A-Z0-9-]{2,20}", message = "Use 2 to 20 capital letters, digits and hyphens") @NotBlank(message = "Enter a code") String code,

        @Pattern(regexp = "PGE|SCE|SDGE", message = "Choose a utility") String utility,

        @Pattern(regexp = "SFTP|FOLDER", message = "Choose how files go") String kind,

        @Nullable String host,

        @Nullable @Pattern(regexp = "\\d{0,5}", message = "A port is a number from 1 to 65535") String port,

        @Nullable @Size(max = 100, message = "Use at most 100 characters") String username,

        @Nullable String credentialName,
        @Nullable String hostKeyFingerprint,

        @NotBlank(message = "Name the directory that we put files into") @Size(max = 300, message = "Use at most 300 characters") String sendDirectory,

        @NotBlank(message = "Name the directory where answers wait") @Size(max = 300, message = "Use at most 300 characters") String receiveDirectory,

        @NotBlank(message = "Enter our qualifier") String senderQualifier,
        @NotBlank(message = "Enter our identifier") String senderId,
        @NotBlank(message = "Enter the utility's qualifier") String receiverQualifier,

        @NotBlank(message = "Enter the utility's identifier") String receiverId,

        @NotBlank(message = "Enter the utility's name as it wants to read it") String utilityName,

        @NotBlank(message = "Enter our name as the utility knows it") String espName,

        @NotBlank(message = "Choose the kind of party number") String partyIdQualifier,

        @NotBlank(message = "Enter the action code") String actionCode,
        @NotBlank(message = "Enter the reason code") String reasonCode,
        @NotBlank(message = "Write the reason in words") String reasonText,
        @NotBlank(message = "Choose test or production") String usageIndicator,

        @NotBlank(message = "Enter the cut-off") @Pattern(regexp = "(?:[01]\\d|2[0-3]):[0-5]\\d", message = "Write a time like 17:00")
        String dailyCutOff,

        @NotBlank(message = "Enter a number from 1 to 99999") @Pattern(regexp = "\\d{0,5}", message = "Enter a number from 1 to 99999") String requestsPerFileMax,

        @NotBlank(message = "Enter a number from 1 to 720") @Pattern(regexp = "\\d{0,4}", message = "Enter a number from 1 to 720") String ackExpectedHours,

        @NotBlank(message = "Enter a number from 1 to 60") @Pattern(regexp = "\\d{0,4}", message = "Enter a number from 1 to 60") String responseExpectedWorkingDays,

        @Nullable Long version) {

    /** A form with what is usual, and nothing that only the utility can tell. */
    static RouteForm empty() {
        DropTerms usual = DropTerms.USUAL;
        return new RouteForm(
                "",
                "",
                RouteKind.SFTP.name(),
                "",
                "22",
                "",
                "",
                "",
                "",
                "",
                "01",
                "",
                "01",
                "",
                "",
                "",
                "1",
                usual.actionCode(),
                usual.reasonCode(),
                text(usual.reasonText()),
                "T",
                "17:00",
                "500",
                "24",
                "3",
                null);
    }

    static RouteForm of(Route route) {
        Endpoint endpoint = route.profile().endpoint();
        EdiProfile edi = route.profile().edi();
        RouteRules rules = route.profile().rules();
        return new RouteForm(
                route.code(),
                route.utility().name(),
                endpoint.kind().name(),
                endpoint.host(),
                text(endpoint.port()),
                endpoint.username(),
                endpoint.credentialName(),
                endpoint.hostKeyFingerprint(),
                endpoint.sendDirectory(),
                endpoint.receiveDirectory(),
                edi.senderQualifier(),
                edi.senderId(),
                edi.receiverQualifier(),
                edi.receiverId(),
                edi.utilityName(),
                edi.espName(),
                edi.partyIdQualifier(),
                edi.actionCode(),
                edi.reasonCode(),
                edi.reasonText(),
                edi.usageIndicator(),
                rules.dailyCutOff().toString(),
                text(rules.requestsPerFileMax()),
                text(rules.ackExpectedHours()),
                text(rules.responseExpectedWorkingDays()),
                route.version());
    }

    Utility chosenUtility() {
        return Utility.valueOf(utility);
    }

    /** The profile that was entered; only for a form without errors of its own. */
    RouteProfile profile() {
        EdiProfile edi = new EdiProfile(
                senderQualifier.strip(),
                senderId.strip(),
                receiverQualifier.strip(),
                receiverId.strip(),
                utilityName.strip(),
                espName.strip(),
                partyIdQualifier.strip(),
                actionCode.strip(),
                reasonCode.strip(),
                reasonText.strip(),
                usageIndicator.strip());
        RouteRules rules = new RouteRules(
                LocalTime.parse(dailyCutOff),
                Integer.parseInt(requestsPerFileMax),
                Integer.parseInt(ackExpectedHours),
                Integer.parseInt(responseExpectedWorkingDays));
        return new RouteProfile(endpoint(), edi, rules);
    }

    private Endpoint endpoint() {
        if (RouteKind.valueOf(kind) == RouteKind.FOLDER) {
            return Endpoint.folder(sendDirectory.strip(), receiveDirectory.strip());
        }
        return new Endpoint(
                RouteKind.SFTP,
                text(host).strip(),
                text(port).isBlank() ? null : Integer.valueOf(text(port)),
                text(username).strip(),
                text(credentialName).strip(),
                text(hostKeyFingerprint).strip(),
                sendDirectory.strip(),
                receiveDirectory.strip());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
