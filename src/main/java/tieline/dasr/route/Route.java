package tieline.dasr.route;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tieline.accounts.Utility;
import tieline.dasr.transport.Credential;
import tieline.dasr.transport.CredentialProperties;
import tieline.dasr.transport.Destination;
import tieline.dasr.x12.DropTerms;
import tieline.dasr.x12.EdiParty;
import tieline.dasr.x12.Usage;
import tieline.platform.database.Ids;

/** How files go to and come from one utility. Read by everybody in the house, changed through {@link Routes} only. */
@Entity
@Table(name = "dasr_routes")
public class Route {

    @Id
    private UUID routeId;

    private String code;

    @Enumerated(EnumType.STRING)
    private Utility utility;

    private boolean inUse;
    private boolean onHold;
    private @Nullable String holdReason;

    @Embedded
    private Endpoint endpoint;

    @Embedded
    private EdiProfile edi;

    @Embedded
    private RouteRules rules;

    private @Nullable Instant testedAt;
    private @Nullable Instant testFailedAt;
    private @Nullable String testResult;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Route() {
        // for JPA
    }

    /** A route that is neither in use nor tested. */
    Route(String code, Utility utility, RouteProfile profile) {
        profile.check();
        this.routeId = Ids.next();
        this.code = code;
        this.utility = utility;
        this.endpoint = profile.endpoint();
        this.edi = profile.edi();
        this.rules = profile.rules();
    }

    /** Takes a new profile. Where it leads elsewhere or names another partner, the test no longer proves anything. */
    void edit(RouteProfile profile) {
        profile.check();
        if (!profile.leadsToTheSamePlaceAs(profile())) {
            testedAt = null;
            testFailedAt = null;
            testResult = null;
        }
        endpoint = profile.endpoint();
        edi = profile.edi();
        rules = profile.rules();
    }

    /** Nothing is sent over this route until it is released; answers are still fetched. */
    void putOnHold(String reason) {
        if (onHold) {
            throw new RouteRefusedException("Route " + code + " is on hold already: " + holdReason);
        }
        onHold = true;
        holdReason = reason;
    }

    void release() {
        if (!onHold) {
            throw new RouteRefusedException("Route " + code + " is not on hold.");
        }
        onHold = false;
        holdReason = null;
    }

    /** Becomes the one route of its utility. */
    void use() {
        if (inUse) {
            throw new RouteRefusedException("Route " + code + " is in use already.");
        }
        inUse = true;
    }

    /** Makes room for another route of the utility. */
    void retire() {
        if (!inUse) {
            throw new RouteRefusedException("Route " + code + " is not in use.");
        }
        inUse = false;
    }

    /** Remembers what the last connection test found. */
    void tested(boolean passed, String result, Instant at) {
        testedAt = passed ? at : null;
        testFailedAt = passed ? null : at;
        testResult = result;
    }

    /**
     * Where the route leads, with the credential that the configuration holds.
     *
     * @throws MissingCredentialException when the configuration holds none
     */
    public Destination destination(CredentialProperties credentials) {
        if (endpoint.kind() == RouteKind.FOLDER) {
            return new Destination.Folder(Path.of(endpoint.sendDirectory()), Path.of(endpoint.receiveDirectory()));
        }
        return new Destination.Sftp(
                required(endpoint.host()),
                Objects.requireNonNull(endpoint.port()),
                required(endpoint.username()),
                required(endpoint.hostKeyFingerprint()),
                endpoint.sendDirectory(),
                endpoint.receiveDirectory(),
                credential(credentials, required(endpoint.credentialName())));
    }

    /** Whether the configuration holds what {@link #destination} needs. */
    public boolean hasCredential(CredentialProperties credentials) {
        String name = endpoint.credentialName();
        return endpoint.kind() == RouteKind.FOLDER
                || (name != null
                        && credentials.find(name).filter(Route::isUsable).isPresent());
    }

    private Credential credential(CredentialProperties credentials, String name) {
        return credentials
                .find(name)
                .filter(Route::isUsable)
                .orElseThrow(() -> new MissingCredentialException(code, name));
    }

    private static boolean isUsable(Credential credential) {
        return credential.password() != null || credential.privateKeyFile() != null;
    }

    /** The database holds these for every SFTP route. */
    private static String required(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    public UUID routeId() {
        return routeId;
    }

    /** The word by which people call the route. */
    public String code() {
        return code;
    }

    public Utility utility() {
        return utility;
    }

    public RouteKind kind() {
        return endpoint.kind();
    }

    /** Whether this is the one route of its utility now. */
    public boolean inUse() {
        return inUse;
    }

    public boolean onHold() {
        return onHold;
    }

    /** Why nothing is sent; null unless on hold. */
    public @Nullable String holdReason() {
        return holdReason;
    }

    /** Us, as the utility knows us. */
    public EdiParty sender() {
        return edi.sender();
    }

    /** The utility, as it wants to be addressed. */
    public EdiParty receiver() {
        return edi.receiver();
    }

    /** The codes of a drop request. */
    public DropTerms terms() {
        return edi.terms();
    }

    public Usage usage() {
        return edi.usage();
    }

    public int requestsPerFileMax() {
        return rules.requestsPerFileMax();
    }

    /** Pacific time until which the utility takes a file for that day. */
    public LocalTime dailyCutOff() {
        return rules.dailyCutOff();
    }

    public int ackExpectedHours() {
        return rules.ackExpectedHours();
    }

    public int responseExpectedWorkingDays() {
        return rules.responseExpectedWorkingDays();
    }

    /** Everything that an administrator sets. */
    public RouteProfile profile() {
        return new RouteProfile(endpoint, edi, rules);
    }

    /** When the connection last passed its test; null when it has not since it leads where it leads, or failed since. */
    public @Nullable Instant testedAt() {
        return testedAt;
    }

    /** When the connection failed its last test; null when that went well or there was none. */
    public @Nullable Instant testFailedAt() {
        return testFailedAt;
    }

    /** What the last test found, in a sentence. */
    public @Nullable String testResult() {
        return testResult;
    }

    /** Counts the changes of this route; an edit names the one it is based on. */
    /** Counts the changes of this route; an edit names the one it is based on. */
    public long version() {
        return version;
    }

    /** The route's page. */
    public String address() {
        return "/dasr/routes/" + code;
    }
}
