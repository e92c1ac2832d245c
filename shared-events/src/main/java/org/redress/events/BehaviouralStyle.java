package org.redress.events;

/** How a customer likes to be spoken with (孔雀、猫头鹰、老鹰、鸽子). Source: D-14, P-25. */
public enum BehaviouralStyle {
    PEACOCK,
    OWL,
    EAGLE,
    DOVE,
    /** Between the pure corners (变). */
    VARIABLE;

    /** Both axes end here. Source: R-044. */
    public static final int AXIS_MAX = 50;

    private static final double LOW_MAX = 12.5;
    private static final double HIGH_MIN = 37.5;

    /**
     * The style at a place on both axes; only their ends are pure. Source: R-044.
     *
     * @param pace from slow and patient, 0, to fast and impatient, {@value #AXIS_MAX}
     * @param focus from the task, 0, to people, {@value #AXIS_MAX}
     */
    public static BehaviouralStyle at(int pace, int focus) {
        boolean pure = (pace <= LOW_MAX || pace >= HIGH_MIN) && (focus <= LOW_MAX || focus >= HIGH_MIN);
        if (!pure) {
            return VARIABLE;
        }
        if (pace >= HIGH_MIN) {
            return focus >= HIGH_MIN ? PEACOCK : EAGLE;
        }
        return focus >= HIGH_MIN ? DOVE : OWL;
    }
}
