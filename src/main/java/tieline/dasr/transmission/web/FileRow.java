package tieline.dasr.transmission.web;

import org.jspecify.annotations.Nullable;
import tieline.dasr.transmission.Transmission;
import tieline.dasr.x12.AckStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/**
 * A file of a batch, as a page shows it.
 *
 * @param file the file
 * @param state how far it has come
 * @param answer what the 997 says of it; null while none came
 */
public record FileRow(
        Transmission file, StateMark state, @Nullable String answer) {

    static FileRow of(Transmission file) {
        String code = file.ackCode();
        return new FileRow(
                file,
                state(file),
                code == null ? null : "AK9 " + code + " " + AckStatus.of(code).meaning());
    }

    private static StateMark state(Transmission file) {
        return switch (file.status()) {
            case BUILT ->
                file.lastError() == null
                        ? new StateMark(Shape.OPEN, "Built, not sent")
                        : new StateMark(Shape.ALARM, "Not sent");
            case UPLOADED -> new StateMark(Shape.UNDER_WAY, "Being sent");
            case SENT -> new StateMark(Shape.DONE, "Received by the utility");
            case ABANDONED -> new StateMark(Shape.CLOSED, "Given up");
        };
    }
}
