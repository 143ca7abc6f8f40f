package tieline.letters.web;

import tieline.letters.LetterStatus;
import tieline.letters.MailingStatus;
import tieline.letters.TemplateStatus;
import tieline.platform.web.Shape;
import tieline.platform.web.StateMark;

/** States of this room as pages show them. */
final class LetterMarks {

    private LetterMarks() {}

    static StateMark of(TemplateStatus status) {
        return new StateMark(
                switch (status) {
                    case DRAFT -> Shape.OPEN;
                    case SUBMITTED -> Shape.WAITING;
                    case APPROVED -> Shape.DONE;
                    case WITHDRAWN -> Shape.CLOSED;
                },
                status.label());
    }

    static StateMark of(MailingStatus status) {
        return new StateMark(
                switch (status) {
                    case CHECKING, RELEASED -> Shape.UNDER_WAY;
                    case CHECKED -> Shape.OPEN;
                    case WAITING -> Shape.WAITING;
                    case DONE -> Shape.DONE;
                    case CANCELLED -> Shape.CLOSED;
                },
                status.label());
    }

    static StateMark of(LetterStatus status) {
        return new StateMark(
                switch (status) {
                    case PLANNED -> Shape.OPEN;
                    case PRODUCED, SENDING -> Shape.UNDER_WAY;
                    case SENT -> Shape.DONE;
                    case IN_DOUBT -> Shape.WAITING;
                    case PROBLEM, NOT_SENT, RETURNED -> Shape.ALARM;
                    case CANCELLED -> Shape.CLOSED;
                },
                status.label());
    }
}
