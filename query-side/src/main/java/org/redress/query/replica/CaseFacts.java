package org.redress.query.replica;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redress.analytics.store.Attribute;
import org.redress.analytics.store.SeveralValues;
import org.redress.events.ComplaintClassified;
import org.redress.events.ComplaintReceived;
import org.redress.events.OwnerAssigned;
import org.redress.events.RemedyAccepted;
import org.redress.events.RemedyCompleted;
import org.redress.events.RemedyOption;
import org.redress.events.RemedyProposed;
import org.redress.events.RemedyStarted;
import org.redress.events.SourceComplaintRecorded;
import org.redress.events.SourceStatusRecorded;
import org.redress.events.TransferAccepted;
import org.redress.events.UnitId;

/**
 * What is known of a case at an event, as far as cases are told apart by it. Nothing of it names a person: whoever acted
 * stands there as an opaque id, and no word that somebody said is among it.
 */
enum CaseFacts {
    SOURCE("source"),
    CHANNEL("channel"),
    UNIT("unit"),
    PRODUCT("product"),
    SUB_PRODUCT("subProduct"),
    ISSUE("issue"),
    SUB_ISSUE("subIssue"),
    TYPE("type"),
    SEVERITY("severity"),
    STATUS("status"),
    OWNER("owner"),
    TAXONOMY_VERSION("taxonomyVersion"),
    POLICY_VERSION("policyVersion"),
    ROLE("role"),
    /** The options that an event is about, by their ids in the case; beside them their kinds, where it tells those. */
    REMEDY("remedy"),
    REMEDY_KIND("remedyKind");

    private static final Set<CaseFacts> OF_EVENTS = Set.of(ROLE, POLICY_VERSION, REMEDY, REMEDY_KIND);

    /** All of them in one text. */
    static final String NAMES =
            Arrays.stream(values()).map(CaseFacts::attribute).collect(Collectors.joining(","));

    /** Characters of a value: what begins alike that far counts as the same. */
    static final int CHARACTERS_MAX = 250;

    /** The events that tell any of it. */
    private static final Set<Class<?>> TOLD_BY = Set.of(
            ComplaintReceived.class,
            SourceComplaintRecorded.class,
            ComplaintClassified.class,
            OwnerAssigned.class,
            TransferAccepted.class,
            SourceStatusRecorded.class,
            RemedyProposed.class,
            RemedyAccepted.class,
            RemedyStarted.class,
            RemedyCompleted.class);

    private final String attribute;

    CaseFacts(String attribute) {
        this.attribute = attribute;
    }

    /** The name under which filters and answers know it. */
    String attribute() {
        return attribute;
    }

    static boolean mayBeToldBy(Class<?> event) {
        return TOLD_BY.contains(event);
    }

    /** What an event changes; an empty text where there is no value any more. */
    static Map<CaseFacts, String> toldBy(Object event) {
        Map<CaseFacts, String> told = new EnumMap<>(CaseFacts.class);
        if (event instanceof ComplaintReceived e) {
            put(told, SOURCE, e.source().name());
            put(told, CHANNEL, e.channel().name());
            put(told, UNIT, e.unit() == null ? null : e.unit().value());
            put(told, PRODUCT, e.productModel());
        } else if (event instanceof SourceComplaintRecorded e) {
            put(told, SOURCE, e.source());
            put(told, CHANNEL, e.channel() == null ? null : e.channel().name());
            put(told, UNIT, e.unit());
            put(told, PRODUCT, e.product());
            put(told, SUB_PRODUCT, e.subProduct());
            put(told, ISSUE, e.issue());
            put(told, SUB_ISSUE, e.subIssue());
        } else if (event instanceof ComplaintClassified e) {
            put(told, TYPE, all(e.types()));
            put(told, SEVERITY, all(e.severity()));
            put(told, TAXONOMY_VERSION, e.taxonomyVersion());
        } else if (event instanceof OwnerAssigned e) {
            owner(told, e.owner().person().value(), e.owner().unit());
        } else if (event instanceof TransferAccepted e) {
            owner(told, e.owner().person().value(), e.owner().unit());
        } else if (event instanceof SourceStatusRecorded e) {
            put(told, STATUS, e.status());
        } else if (event instanceof RemedyProposed e) {
            put(told, REMEDY, joined(e.options(), RemedyOption::option));
            put(told, REMEDY_KIND, joined(e.options(), option -> option.kind().name()));
        } else if (event instanceof RemedyAccepted e) {
            put(told, REMEDY, e.option());
        } else if (event instanceof RemedyStarted e) {
            put(told, REMEDY, e.option());
        } else if (event instanceof RemedyCompleted e) {
            put(told, REMEDY, e.option());
        }
        return told;
    }

    /** Of what it is told: of the case as far as it is known then, or of the event alone. */
    Attribute.Level level() {
        return OF_EVENTS.contains(this) ? Attribute.Level.EVENT : Attribute.Level.CASE_AS_OF_EVENT;
    }

    /** In the order of the constants, as the store has its columns. */
    static List<@Nullable String> row(Map<CaseFacts, String> told) {
        List<@Nullable String> row = new ArrayList<>();
        for (CaseFacts fact : values()) {
            row.add(told.get(fact));
        }
        return row;
    }

    private static void owner(Map<CaseFacts, String> told, String person, @Nullable UnitId unit) {
        put(told, OWNER, person);
        put(told, UNIT, unit == null ? null : unit.value());
    }

    private static String all(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().collect(SeveralValues.joined());
    }

    private static String joined(List<RemedyOption> options, Function<RemedyOption, String> part) {
        return options.stream().map(part).collect(SeveralValues.joined());
    }

    static void put(Map<CaseFacts, String> told, CaseFacts fact, @Nullable String value) {
        if (value != null) {
            told.put(fact, shortened(value));
        }
    }

    private static String shortened(String value) {
        int characters = value.codePointCount(0, value.length());
        return characters <= CHARACTERS_MAX ? value : value.substring(0, value.offsetByCodePoints(0, CHARACTERS_MAX));
    }
}
