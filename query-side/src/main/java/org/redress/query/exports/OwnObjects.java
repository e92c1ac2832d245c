package org.redress.query.exports;

import java.util.List;
import org.redress.analytics.telling.OcelShape;
import org.redress.analytics.telling.OcelShape.FromAttribute;

/** What our own log is about: complaints, customers, those who handle them, units, products and remedies. */
final class OwnObjects {
    static final OcelShape SHAPE = new OcelShape(
            "complaint",
            "handler",
            List.of(
                    FromAttribute.ofCases(DetailsOfCases.CUSTOMER, "customer", "customer"),
                    FromAttribute.ofEvents("owner", "handler", "owner"),
                    FromAttribute.ofEvents("unit", "unit", "unit"),
                    FromAttribute.ofEvents("product", "product", "product"),
                    FromAttribute.ofOneCase("remedy", "remedy", "remedyKind")));

    private OwnObjects() {}
}
