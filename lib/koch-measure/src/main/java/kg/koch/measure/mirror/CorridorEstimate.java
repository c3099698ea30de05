package kg.koch.measure.mirror;

/**
 * What a flow may have been, in moves for 12 months or more.
 *
 * @param median as likely too low as too high
 * @param lower 2.5 % of the probability lies below
 * @param upper 2.5 % lies above
 */
public record CorridorEstimate(double median, double lower, double upper) {}
