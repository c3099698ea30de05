package kg.koch.protect.utility;

/**
 * What is taken from cells of one size. Classes begin at 1, the threshold and the powers of ten.
 *
 * @param least the smallest count of the class
 */
public record SizeClass(long least, Loss loss) {}
