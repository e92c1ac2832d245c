package org.redress.command.imports;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redress.events.InvalidValue;
import org.redress.lifecycle.input.ShortText;

/**
 * One row of the CFPB's Bank of America file, each value checked; what the row leaves blank is null.
 *
 * @param submitted when the complaint was made: the column <em>Date submitted</em>
 * @param forwarded when it was sent to the company: the column <em>Date received</em>
 */
record CfpbRow(
        String complaint,
        @Nullable String via,
        @Nullable LocalDate submitted,
        @Nullable LocalDate forwarded,
        @Nullable String state,
        String product,
        @Nullable String subProduct,
        String issue,
        @Nullable String subIssue,
        @Nullable String publicResponse,
        @Nullable String response,
        @Nullable String timely) {

    /** The CFPB's ids have seven digits and grow; bounds the case number. */
    static final int ID_DIGITS_MAX = 20;

    /** Nothing was complained about to anybody's office before; earlier dates are slips of a spreadsheet. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final Pattern ID = Pattern.compile("[0-9]{1," + ID_DIGITS_MAX + "}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /** @throws BadValue for the first column that holds what it may not */
    static CfpbRow of(Map<CfpbColumn, String> values, LocalDate today) throws BadValue {
        Cells cells = new Cells(values, today);
        return new CfpbRow(
                cells.id(CfpbColumn.COMPLAINT_ID),
                cells.text(CfpbColumn.SUBMITTED_VIA),
                cells.date(CfpbColumn.DATE_SUBMITTED),
                cells.date(CfpbColumn.DATE_RECEIVED),
                cells.text(CfpbColumn.STATE),
                cells.required(CfpbColumn.PRODUCT),
                cells.text(CfpbColumn.SUB_PRODUCT),
                cells.required(CfpbColumn.ISSUE),
                cells.text(CfpbColumn.SUB_ISSUE),
                cells.text(CfpbColumn.PUBLIC_RESPONSE),
                cells.text(CfpbColumn.RESPONSE),
                cells.text(CfpbColumn.TIMELY));
    }

    /** What is odd about it, though it can be used. */
    List<Remark> warnings(long line) {
        List<Remark> odd = new ArrayList<>();
        if (submitted == null) {
            odd.add(remark(line, CfpbColumn.DATE_SUBMITTED, "is blank: the day of the complaint is not known"));
        }
        if (submitted != null && forwarded != null && forwarded.isBefore(submitted)) {
            odd.add(remark(line, CfpbColumn.DATE_RECEIVED, "is before " + CfpbColumn.DATE_SUBMITTED.header()));
        }
        if (via != null && !CfpbWords.CHANNELS.containsKey(via)) {
            odd.add(remark(line, CfpbColumn.SUBMITTED_VIA, "is a way that we have no word for"));
        }
        if (state != null && !STATE.matcher(state).matches()) {
            odd.add(remark(line, CfpbColumn.STATE, "is not two capital letters"));
        }
        if (response != null && !CfpbWords.RESPONSES.contains(response)) {
            odd.add(remark(line, CfpbColumn.RESPONSE, "is not an answer that the source is known to give"));
        }
        if (timely != null && !CfpbWords.TIMELY.containsKey(timely)) {
            odd.add(remark(line, CfpbColumn.TIMELY, "is neither Yes nor No"));
        }
        return odd;
    }

    private static Remark remark(long line, CfpbColumn column, String reason) {
        return new Remark(line, column.header(), reason);
    }

    /** The values of a row on their way into their types. */
    private record Cells(Map<CfpbColumn, String> values, LocalDate today) {
        String id(CfpbColumn column) throws BadValue {
            String id = required(column);
            if (!ID.matcher(id).matches()) {
                throw new BadValue(column, "must be 1 to " + ID_DIGITS_MAX + " digits");
            }
            return id;
        }

        String required(CfpbColumn column) throws BadValue {
            String text = text(column);
            if (text == null) {
                throw new BadValue(column, "must not be blank");
            }
            return text;
        }

        @Nullable
        String text(CfpbColumn column) throws BadValue {
            String text = values.getOrDefault(column, "");
            if (text.isEmpty()) {
                return null;
            }
            try {
                return new ShortText(text).value();
            } catch (InvalidValue e) {
                throw new BadValue(column, String.valueOf(e.getMessage()));
            }
        }

        @Nullable
        LocalDate date(CfpbColumn column) throws BadValue {
            String text = text(column);
            if (text == null) {
                return null;
            }
            LocalDate date = parsed(column, text);
            if (date.isBefore(EARLIEST)) {
                throw new BadValue(column, "must not be before " + EARLIEST);
            }
            if (date.isAfter(today)) {
                throw new BadValue(column, "must not be in the future");
            }
            return date;
        }

        private static LocalDate parsed(CfpbColumn column, String text) throws BadValue {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new BadValue(column, "must be a date like 2020-12-31");
            }
        }
    }

    /** Thrown for a value that its column may not hold. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;

        private final CfpbColumn column;
        private final String reason;

        BadValue(CfpbColumn column, String reason) {
            super(reason, null, false, false);
            this.column = column;
            this.reason = reason;
        }

        Remark at(long line) {
            return remark(line, column, reason);
        }
    }
}
