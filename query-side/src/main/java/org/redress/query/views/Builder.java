package org.redress.query.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redress.query.upkeep.Build;
import org.redress.query.upkeep.Edition;
import org.redress.query.upkeep.EditionWriting.Target;
import org.redress.query.upkeep.Folding;

/**
 * Makes the editions of views that were asked for: all that begin together in one reading of the log, each then by itself
 * followed, compared and switched. A step that ends half-way, with its process, is taken again by whoever claims the build.
 */
class Builder {
    private final Map<String, Folding<?>> foldings;
    private final BuildParts parts;

    Builder(List<Folding<?>> foldings, BuildParts parts) {
        this.foldings = new HashMap<>();
        foldings.forEach(folding -> this.foldings.put(folding.view().name(), folding));
        this.parts = parts;
    }

    /** Reads the log once for all of these. @return those that go on */
    List<Build> fill(List<Build> all) throws InterruptedException {
        long until = parts.log().head();
        List<BuildSteps> steps = new ArrayList<>();
        for (Build each : all) {
            BuildSteps its = steps(begun(each));
            its.save(its.build().in(Build.Phase.FILLING, 0, until, parts.now()));
            steps.add(its);
        }
        parts.writing().fill(targets(steps), until, position -> {
            for (BuildSteps each : List.copyOf(steps)) {
                if (!each.goesOnAt(position, until)) {
                    giveUp(each.build());
                    steps.remove(each);
                }
            }
            return targets(steps);
        });
        List<Build> filled = new ArrayList<>();
        for (BuildSteps each : steps) {
            each.save(
                    each.build().in(Build.Phase.CATCHING_UP, until, parts.log().head(), parts.now()));
            filled.add(each.build());
        }
        return filled;
    }

    /** What a process was at that died is begun again with another edition: nothing may be in it. */
    private Build begun(Build build) {
        return build.phase() == Build.Phase.FILLING
                ? parts.requests().withAnotherEdition(folding(build).view(), build)
                : build;
    }

    /** Follows what has happened since, compares, and switches, if nothing speaks against it. */
    void finish(Build begun) {
        BuildSteps steps = steps(begun);
        try {
            if (steps.isAnswering()) {
                steps.end();
                return;
            }
            steps.catchUp();
            Set<String> suspects = steps.isComparable() ? steps.compare() : Set.of();
            steps.switchOver(suspects);
            steps.end();
        } catch (BuildSteps.GivenUp e) {
            giveUp(steps.build());
        } catch (BuildSteps.Differing e) {
            Build build = steps.build();
            parts.builds()
                    .save(build.with(
                                    build.compared(),
                                    e.rows().size(),
                                    e.rows().stream().sorted().toList(),
                                    parts.now())
                            .in(Build.Phase.DIFFERING, build.position(), build.position(), parts.now()));
        }
    }

    /** Gives a build up; the rows that answer go on answering. */
    void giveUp(Build build) {
        parts.builds().save(build.ended(Build.Phase.CANCELLED, null, parts.now()));
        leave(build);
    }

    /** Ends a build that cannot be made. */
    void fail(Build build, String causes) {
        parts.builds().save(build.ended(Build.Phase.FAILED, causes, parts.now()));
        leave(build);
    }

    private void leave(Build build) {
        // The rows that answered before stay, to go back to.
        if (build.kind() == Build.Kind.ANEW) {
            parts.editions().leave(folding(build).view(), edition(build));
        }
    }

    private BuildSteps steps(Build build) {
        return new BuildSteps(build, new Target(folding(build), edition(build)), parts);
    }

    private List<Target> targets(List<BuildSteps> steps) {
        return steps.stream().map(BuildSteps::target).toList();
    }

    private Folding<?> folding(Build build) {
        Folding<?> folding = foldings.get(build.view());
        if (folding == null) {
            throw new IllegalStateException("nothing keeps the view " + build.view());
        }
        return folding;
    }

    private Edition edition(Build build) {
        return parts.editions().numbered(build.edition());
    }
}
