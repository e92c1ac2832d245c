package org.redress.query.caselist;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How the codes of a case stand in one column: their names in the order of the catalogue, separated by spaces. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> String joined(Collection<E> codes) {
        return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    static <E extends Enum<E>> List<E> split(Class<E> kind, String joined) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" "))
                        .map(name -> Enum.valueOf(kind, name))
                        .toList();
    }
}
