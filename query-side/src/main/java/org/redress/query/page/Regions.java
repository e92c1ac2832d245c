package org.redress.query.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.redress.http.problem.InvalidInput;

/** The parts of a page that can be asked for alone, {@code ?region=story}, so that they refresh while the rest stays. */
public final class Regions {
    public static final String PARAMETER = "region";

    private Regions() {}

    /**
     * The name under which the view is rendered: the whole template, or the fragment of the region that was asked for.
     *
     * @param template whose fragments are named as the regions
     * @throws InvalidInput for a region that the page does not have
     */
    public static String view(String template, HttpServletRequest request, Set<String> regions) {
        String region = request.getParameter(PARAMETER);
        if (region == null) {
            return template;
        }
        if (!regions.contains(region)) {
            throw new InvalidInput(PARAMETER, "is not one of this page");
        }
        return template + " :: " + region;
    }
}
