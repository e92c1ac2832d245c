package org.redress.query.logpage;

import org.redress.query.replica.Answers;
import org.redress.query.replica.TaskState;
import org.redress.query.replica.TaskView;
import org.redress.query.replica.Tasks;

/**
 * What a page says as long as it has no answer.
 *
 * @param percent how far the part is that is asked at the moment
 * @param isQueued whether it waits for other questions
 * @param isCancelled whether nobody works on it any more
 * @param again where the answer will be
 * @param anew where the same is asked once more
 * @param task where it can be cancelled
 */
public record LogWaiting(long percent, boolean isQueued, boolean isCancelled, String again, String anew, String task) {
    private static final int WHOLE = 100;

    /** @param address of the page */
    static LogWaiting of(TaskView question, String address) {
        return new LogWaiting(
                Math.round(question.progress() * WHOLE),
                question.state() == TaskState.WAITING,
                question.state() == TaskState.CANCELLED,
                Answers.comingBack(address, question.id()),
                address,
                Tasks.ADDRESS + "/" + question.id());
    }
}
