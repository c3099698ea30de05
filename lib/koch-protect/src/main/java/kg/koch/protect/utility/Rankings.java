package kg.koch.protect.utility;

/**
 * How noise changes the order of areas.
 *
 * @param rankings how many were compared
 * @param meanCorrelation Spearman's, of counts and figures
 * @param leastCorrelation of the ranking that changes most
 * @param places of all areas in all rankings
 * @param moved of them, those that noise changes by more than one
 */
public record Rankings(
    long rankings, double meanCorrelation, double leastCorrelation, long places, long moved) {}
