# Figures as R survey makes them, laid out as koch writes them.

row_of <- function(estimate, error, limits, effect, df) {
  data.frame(estimate = estimate, standard_error = error, cv_percent = 100 * error / abs(estimate),
    lower = limits[, 1], upper = limits[, 2], design_effect = effect, degrees_of_freedom = df)
}

answered <- function(design, ...) {
  for (variable in c(...)) {
    keep <- !is.na(design$variables[[variable]])
    if (!all(keep)) design <- design[keep, ]
    design$variables[[variable]][is.na(design$variables[[variable]])] <- 0
  }
  design
}

# Clusters less strata: for replicates R counts the rank of the weights instead, so the caller gives it.
freedom <- function(design) if (is.null(design$koch_df)) degf(design) else design$koch_df

plain <- function(statistic, df, level = 0.95) {
  effect <- deff(statistic)
  row_of(as.vector(coef(statistic)), as.vector(SE(statistic)),
    matrix(confint(statistic, df = df, level = level), ncol = 2),
    if (is.null(effect)) NA else as.vector(diag(as.matrix(effect))), df)
}

mean_of <- function(design, variable, deff = TRUE, level = 0.95) {
  design <- answered(design, variable)
  statistic <- svymean(reformulate(variable), design, deff = deff)
  plain(statistic, freedom(design), level)
}

total_of <- function(design, variable, deff = TRUE) {
  design <- answered(design, variable)
  plain(svytotal(reformulate(variable), design, deff = deff), freedom(design))
}

count_of <- function(design) {
  df <- freedom(design)
  design <- update(design, koch_one = 1)
  statistic <- svytotal(~koch_one, design)
  row_of(coef(statistic), as.vector(SE(statistic)), matrix(confint(statistic, df = df), ncol = 2), NA, df)
}

ratio_of <- function(design, numerator, denominator) {
  design <- answered(design, numerator, denominator)
  # R has no design effect of a ratio from replicates.
  taylor <- !inherits(design, "svyrep.design")
  statistic <- svyratio(reformulate(numerator), reformulate(denominator), design, deff = taylor)
  df <- freedom(design)
  row_of(coef(statistic), as.vector(SE(statistic)), matrix(confint(statistic, df = df), ncol = 2),
    if (taylor) as.vector(attr(statistic, "deff")) else NA, df)
}

# interval: t, xlogit (the closed form of koch's logit) or beta.
proportion_of <- function(design, variable, categories, interval = "xlogit") {
  design <- answered(design, variable)
  rows <- lapply(categories, function(category) {
    design <- update(design, koch_is = as.numeric(design$variables[[variable]] == category))
    statistic <- svymean(~koch_is, design, deff = TRUE)
    one <- plain(statistic, freedom(design))
    if (interval != "t") {
      limits <- attr(suppressWarnings(svyciprop(~koch_is, design, method = interval, df = freedom(design))), "ci")
      one$lower <- limits[1]
      one$upper <- limits[2]
    }
    one
  })
  do.call(rbind, rows)
}

quantile_of <- function(design, variable, shares, interval = "mean") {
  design <- answered(design, variable)
  df <- freedom(design)
  made <- svyquantile(reformulate(variable), design, shares, interval.type = interval, df = df)[[1]]
  data.frame(estimate = made[, 1], standard_error = made[, 4], lower = made[, 2], upper = made[, 3],
    degrees_of_freedom = df)
}

# A figure for each combination of values that somebody has, in their order.
by <- function(design, variables, figure) {
  values <- unique(design$variables[, variables, drop = FALSE])
  values <- values[complete.cases(values), , drop = FALSE]
  values <- values[do.call(order, lapply(values, function(column) {
    if (is.numeric(column)) column else rank(as.character(column), ties.method = "min")
  })), , drop = FALSE]
  rows <- lapply(seq_len(nrow(values)), function(at) {
    keep <- rep(TRUE, nrow(design$variables))
    for (variable in variables) {
      keep <- keep & design$variables[[variable]] %in% values[at, variable]
    }
    part <- design[keep, ]
    part$koch_df <- if (is.null(design$koch_freedom)) NULL else design$koch_freedom(keep)
    figure(part)
  })
  do.call(rbind, rows)
}
