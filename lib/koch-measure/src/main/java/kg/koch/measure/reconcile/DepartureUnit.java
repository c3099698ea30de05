package kg.koch.measure.reconcile;

/**
 * A departure as one of the two figures counts it.
 *
 * @param registered true if the register counts it, false if the rule does
 * @param day the day that puts it in a year: of recording, or of the crossing
 * @param place area it is counted in
 * @param event tells it from the person's other events
 * @param why what it is in the other figure
 */
public record DepartureUnit(
    boolean registered, int day, int place, long event, DepartureClass why) {}
