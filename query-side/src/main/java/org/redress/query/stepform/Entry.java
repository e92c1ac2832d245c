package org.redress.query.stepform;

import java.util.List;

/** How a field is filled in, with the bounds that its command sets. */
public sealed interface Entry {

    /** Words on several lines. */
    record Words(int charactersMax) implements Entry {}

    /** Words on one line. */
    record Line(int charactersMax) implements Entry {}

    /** A person of the organisation, by id; {@code mayBeSelf} where whoever fills in may well be meant. */
    record Person(boolean mayBeSelf) implements Entry {}

    /** A unit of the organisation, by id. */
    record Unit() implements Entry {}

    /** Another case, by its number or address. */
    record OtherCase() implements Entry {}

    /** One constant of a kind. */
    record One(List<? extends Enum<?>> constants) implements Entry {
        /** So many are all in sight, more are a list to open. */
        private static final int IN_SIGHT_MAX = 5;

        public One {
            constants = List.copyOf(constants);
        }

        public boolean inSight() {
            return constants.size() <= IN_SIGHT_MAX;
        }
    }

    /** Some constants of a kind; {@code min} is 0 or 1. */
    record Several(List<? extends Enum<?>> constants, int min) implements Entry {
        public Several {
            constants = List.copyOf(constants);
        }
    }

    /** Yes or no. */
    record YesNo() implements Entry {}

    /** A whole number. */
    record Whole(int min, int max) implements Entry {}

    /** A moment, typed as a day and a time in the zone of the page. */
    record Moment(Tense tense) implements Entry {}

    /** A day. */
    record Day(Tense tense) implements Entry {}

    /** A length of time, as a number and its unit. */
    record Span(int daysMax) implements Entry {}

    /** An amount and its currency. */
    record Amount() implements Entry {}

    /** One thing of the case. */
    record Reference(Named named) implements Entry {}

    /** Some things of the case. */
    record References(Named named, int min, int max) implements Entry {}

    /** A mark for each factor of quality. */
    record Scores(List<? extends Enum<?>> dimensions, int max) implements Entry {
        public Scores {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** Fields that belong together. */
    record Group(List<StepField> fields) implements Entry {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** The same again and again: {@code item} is one of them, and has no name of its own. */
    record Many(StepField item, int min, int max) implements Entry {}

    /** The name of the template's part that draws it; never that of an HTML element, which would be found instead. */
    default String part() {
        return switch (this) {
            case Words words -> "words";
            case Line line -> "line";
            case Person person -> "person";
            case Unit unit -> "unit";
            case OtherCase other -> "other-case";
            case One one -> "one";
            case Several several -> "several";
            case YesNo yesNo -> "yes-no";
            case Whole whole -> "number";
            case Moment moment -> "moment";
            case Day day -> "day";
            case Span span -> "length";
            case Amount amount -> "amount";
            case Reference reference -> "reference";
            case References references -> "references";
            case Scores scores -> "scores";
            case Group group -> "group";
            case Many many -> "many";
        };
    }
}
