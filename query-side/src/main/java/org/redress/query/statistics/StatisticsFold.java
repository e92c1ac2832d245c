package org.redress.query.statistics;

import java.time.ZoneId;
import org.redress.eventlog.StoredEvent;
import org.redress.events.ComplaintEvent;
import org.redress.query.upkeep.ComplaintFold;

/**
 * The one fold behind the statistics now and the rebuilt statistics.
 *
 * @param zone of the organisation, in which the days of its own moments are told
 */
record StatisticsFold(ZoneId zone) implements ComplaintFold<StatisticsCase> {

    @Override
    public StatisticsCase before() {
        return StatisticsCase.EMPTY;
    }

    @Override
    public StatisticsCase after(StatisticsCase value, ComplaintEvent event, StoredEvent recorded) {
        return value.apply(event, recorded, zone);
    }
}
