package kg.koch.protect.utility;

/**
 * What a table would lose, and what readers could find out, under a setting; no further cells being
 * hidden for the sake of small counts.
 */
public record Alternative(Setting setting, Loss loss, Risk risk) {}
