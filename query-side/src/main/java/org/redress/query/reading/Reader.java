package org.redress.query.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redress.events.Role;
import org.redress.http.problem.ProblemException;
import org.redress.http.problem.ProblemKind;
import org.redress.http.signin.SignedIn;
import org.redress.lifecycle.decision.Caller;

/**
 * Who reads, in the roles that count for this answer: the one asked for, else all that the person holds.
 *
 * @param mayReadWords whether one of them sees personal words
 */
public record Reader(SignedIn person, List<Role> roles, boolean mayReadWords) {

    /**
     * The reader in the role asked for, or in all of his.
     *
     * @param mayRead which roles may read what is asked for; the others lend him no power here
     * @throws ProblemException 403 where that role is not held, or none of them may read
     */
    static Reader of(SignedIn person, @Nullable Role requested, Predicate<Role> mayRead, Predicate<Role> mayReadWords) {
        List<Role> counting = Optional.ofNullable(requested)
                .map(List::of)
                .orElseGet(() -> List.copyOf(person.roles().keySet()));
        if (!person.roles().keySet().containsAll(counting)) {
            throw new ProblemException(ProblemKind.ROLE_NOT_HELD.problem());
        }
        List<Role> reading = counting.stream().filter(mayRead).toList();
        if (reading.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_ALLOWED.problem());
        }
        return new Reader(person, reading, reading.stream().anyMatch(mayReadWords));
    }

    /** The same person as a caller, once in each role. */
    public Stream<Caller> callers() {
        return roles.stream()
                .map(role -> new Caller(person.person(), role, person.roles().getOrDefault(role, Set.of())));
    }
}
