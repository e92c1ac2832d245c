package org.redress.command.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The layouts that can be imported, by the name that a client gives. Each is a {@link Mapping} of the same name. */
enum ImportFormat {
    /** Twelve columns about one bank: <em>Date submitted</em> is the receipt, <em>Date received</em> the forwarding. */
    CFPB_BANK_OF_AMERICA(true),

    /** The CFPB's whole table: eighteen columns, with stories where the customer agreed. */
    CFPB(true),

    /** Fourteen columns of it, without stories, and without numbers: equal rows are told apart by their order. */
    CFPB_WITHOUT_ID(true),

    /** Requests to the city of Baltimore, with due dates and moments of closing. */
    BALTIMORE_311(true),

    /** Requests to the city of New York, in either spelling of its columns. */
    NYC_311(true),

    /** Complaints to the FCC: two columns of dates, of which <em>Date_month_year</em> counts. */
    FCC(true),

    /** Citizens' messages to Chinese authorities (留言), with the replies. */
    CN_MESSAGES_WITH_REPLIES(true),

    /** The same with votes for and against. */
    CN_MESSAGES_WITH_VOTES(true),

    /** Appeals in Chinese e-commerce disputes, with causes in three levels and no date. */
    CN_DISPUTES(true),

    /** Complaints about vehicles to the NHTSA: tabs, and no line of names. */
    NHTSA(true),

    /** What sends its own mapping. */
    MAPPED(false);

    private final boolean isOurs;

    ImportFormat(boolean isOurs) {
        this.isOurs = isOurs;
    }

    /** The name in kebab case. */
    String kebab() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the mapping comes with the program; else with the file. */
    boolean isOurs() {
        return isOurs;
    }

    /** What the columns tell; null where the sender has to say so. */
    @Nullable
    Mapping mapping() {
        return MappingFile.OURS.get(this);
    }

    static Optional<ImportFormat> named(String kebab) {
        return Arrays.stream(values())
                .filter(format -> format.kebab().equals(kebab))
                .findFirst();
    }

    /** Every name, for whoever gave none of them. */
    static String names() {
        return Stream.of(values()).map(ImportFormat::kebab).collect(Collectors.joining(", "));
    }
}
