package kg.koch.app.workspace.internal.review;

import java.util.List;

/**
 * How far two reviewers agree.
 *
 * @param counts rows by what the first said, columns by what the second said
 * @param share percent agreement; empty if unknown
 * @param kappa Cohen's kappa; empty if it is not defined
 */
public record AgreementRow(
    String first, String second, long pairs, String share, String kappa, List<List<Long>> counts) {}
