package org.redress.query.casefile;

import java.util.List;
import org.redress.events.BehaviouralStyleRecorded;
import org.redress.events.CustomerNeedsRecorded;
import org.redress.events.Personal;
import org.redress.events.ProfileEvent;
import org.redress.events.ValueOrientationRecorded;

/**
 * What kind of person the customer is, as the handlers saw it; sealed, and erased with the customer. The last entry of
 * each list is in force.
 *
 * @see "requirements D-07, D-08, D-14, A-17"
 */
public record Profile(List<Orientation> orientations, List<Needs> needs, List<Style> styles) {

    static final Profile EMPTY = new Profile(List.of(), List.of(), List.of());

    /** What matters most (价值取向): names of constants, with commas between. */
    public record Orientation(Personal orientations, Stamp stamp) {}

    /** What the customer seeks: names of constants, with commas between. */
    public record Needs(Personal needs, Stamp stamp) {}

    /** How the customer likes to be spoken with: the name of a constant, and its place on both axes. */
    public record Style(Personal style, Personal pace, Personal focus, Stamp stamp) {}

    Profile after(ProfileEvent event, Stamp stamp) {
        return switch (event) {
            case ValueOrientationRecorded e ->
                new Profile(Entries.plus(orientations, new Orientation(e.orientations(), stamp)), needs, styles);
            case CustomerNeedsRecorded e ->
                new Profile(orientations, Entries.plus(needs, new Needs(e.needs(), stamp)), styles);
            case BehaviouralStyleRecorded e ->
                new Profile(
                        orientations, needs, Entries.plus(styles, new Style(e.style(), e.pace(), e.focus(), stamp)));
        };
    }
}
