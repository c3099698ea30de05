package kg.koch.protect.utility;

/**
 * What protection takes from the cells of one area, and what it leaves readers to find out there.
 *
 * @param area its code
 * @param places its places in rankings of areas
 * @param moved of them, those that noise changes by more than one
 */
public record AreaUtility(String area, Loss loss, Risk risk, long places, long moved) {}
