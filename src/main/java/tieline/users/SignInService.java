package tieline.users;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tieline.audit.AuditEntry;
import tieline.audit.AuditTrail;
import tieline.platform.database.SampleData;
import tieline.platform.security.Actor;
import tieline.platform.security.CurrentActor;
import tieline.platform.security.People;

/** Knows who may sign in, records how an attempt ended, and says whether a session still counts. */
@Service
public class SignInService implements People {

    private static final UUID NOBODY = new UUID(0, 0);

    private final UserRepository users;
    private final SignInRecords records;
    private final SignInAddresses addresses;
    private final AuditTrail audit;
    private final SampleData sampleData;

    SignInService(
            UserRepository users,
            SignInRecords records,
            SignInAddresses addresses,
            AuditTrail audit,
            SampleData sampleData) {
        this.users = users;
        this.records = records;
        this.addresses = addresses;
        this.audit = audit;
        this.sampleData = sampleData;
    }

    /**
     * Somebody whose password can be compared.
     *
     * @param person who it would be
     * @param passwordHash what the password is compared with
     */
    public record Candidate(SignedInPerson person, String passwordHash) {}

    /**
     * Counts an attempt from a network address. False where too many from there have failed: the attempt is over then,
     * and the first such one is in the audit trail.
     */
    @Transactional
    public boolean mayTry(String address) {
        SignInAddresses.Attempt attempt = addresses.begin(address);
        if (attempt == SignInAddresses.Attempt.REFUSED_FIRST) {
            audit.record(AuditEntry.of(
                    "user.sign-in-limited",
                    "address",
                    address,
                    address,
                    "Too many sign-ins from this address failed; more are refused for up to "
                            + SignInAddresses.WINDOW.toMinutes() + " minutes"));
        }
        return attempt == SignInAddresses.Attempt.FREE;
    }

    /** The person behind a user name, disabled or locked ones too; a sample user only on the sample database. */
    @Transactional(readOnly = true)
    public Optional<Candidate> candidate(String username) {
        // PostgreSQL refuses the character NUL in any text; no user name has one.
        if (username.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return users.findByUsername(username.toLowerCase(Locale.ROOT))
                .filter(this::existsHere)
                .map(user -> new Candidate(new SignedInPerson(user), user.passwordHash()));
    }

    /** Takes an attempt that came in off the count of its network address. */
    @Transactional
    public void cameIn(String address) {
        addresses.succeeded(address);
    }

    /** Records a right password. False where the person may not come in all the same: disabled, locked, or changed since. */
    @Transactional
    public boolean admit(SignedInPerson person) {
        if (!records.succeeded(person.userId(), person.sessionEpoch())) {
            return false;
        }
        CurrentActor.runAs(person.actor(), () -> audit.record(entry(person, "user.signed-in", "Signed in")));
        return true;
    }

    /** Takes as long for an unknown user name as {@link #refuse} for a locked one. */
    @Transactional
    public void refuseUnknown() {
        records.failed(NOBODY);
    }

    /** Records a wrong password. What is not counted (a locked account) is not recorded either. */
    @Transactional
    public void refuse(SignedInPerson person) {
        records.failed(person.userId())
                .map(failure -> failure == SignInRecords.Failure.LOCKED
                        ? "Locked for 15 minutes after " + SignInRecords.FAILURES_MAX + " wrong passwords"
                        : "A wrong password was entered")
                .ifPresent(what -> audit.record(entry(person, "user.sign-in-failed", what)));
    }

    /** Records that a person signed out. */
    @Transactional
    public void left(SignedInPerson person) {
        CurrentActor.runAs(person.actor(), () -> audit.record(entry(person, "user.signed-out", "Signed out")));
    }

    /** Whether a session still counts: the person is enabled and nothing has ended the person's sessions since. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true) // one statement, on every page
    public boolean isCurrent(SignedInPerson person) {
        return records.isCurrent(person.userId(), person.sessionEpoch());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> find(UUID id) {
        return users.findById(id)
                .filter(User::isEnabled)
                .filter(this::existsHere)
                .map(user -> new Actor(
                        id,
                        user.displayName(),
                        user.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet())));
    }

    private boolean existsHere(User user) {
        return sampleData.present() || !user.isSampleUser();
    }

    private static AuditEntry entry(SignedInPerson person, String action, String summary) {
        return AuditEntry.of(action, "user", person.userId(), person.getUsername(), summary)
                .at("/admin/users/" + person.getUsername());
    }
}
