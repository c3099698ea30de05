package kg.koch.link.spine;

/**
 * What one column says of two records.
 *
 * @param asked the first record's value as it is compared; empty if there is none
 * @param found the second record's
 * @param level how alike they are
 * @param weight what that says, in bits
 */
public record Reason(String column, String asked, String found, String level, double weight) {}
