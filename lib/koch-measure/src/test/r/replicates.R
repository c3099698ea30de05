# Jackknife, balanced half-samples and bootstrap.

# Clusters less strata, in koch's way, where R would take the rank of the replicates' weights.
with_freedom <- function(replicates, design) {
  cluster <- design$cluster[, 1]
  stratum <- design$strata[, 1]
  count <- function(keep) length(unique(cluster[keep])) - length(unique(stratum[keep]))
  replicates$koch_freedom <- count
  replicates$koch_df <- count(rep(TRUE, length(cluster)))
  replicates
}

replicate_figures <- function(design) {
  list(
    "mean(api00)" = mean_of(design, "api00"),
    "total(api.stu)" = total_of(design, "api.stu"),
    "ratio(api.stu, meals)" = ratio_of(design, "api.stu", "meals")[, c("estimate", "standard_error")],
    "mean(api00) by sch.wide" = by(design, "sch.wide", function(d) mean_of(d, "api00")),
    "proportion(stype)" = proportion_of(design, "stype", c("E", "H", "M")),
    "quantile(api00, 0.25, 0.5)" = quantile_of(design, "api00", c(0.25, 0.5))
  )
}

for (mse in c(FALSE, TRUE)) {
  centre <- c("--centre", if (mse) "estimate" else "mean")
  compare(paste("apiclus1, jk1", centre[2]), apiclus1, c(clustered_options, "--replicates", "jk1", centre),
    replicate_figures(with_freedom(as.svrepdesign(clustered, type = "JK1", mse = mse), clustered)))
  compare(paste("apistrat, jkn", centre[2]), apistrat, c(stratified_options, "--replicates", "jkn", centre),
    replicate_figures(with_freedom(as.svrepdesign(stratified, type = "JKn", mse = mse), stratified)))
  compare(paste("nhanes, jkn", centre[2]), nhanes, c(nhanes_options, "--replicates", "jkn", centre), {
    design <- with_freedom(as.svrepdesign(nhanes_design, type = "JKn", mse = mse), nhanes_design)
    list("mean(HI_CHOL) by race" = by(design, "race", function(d) mean_of(d, "HI_CHOL", deff = FALSE)[, 1:2]))
  })
}
jackknifed <- with_freedom(as.svrepdesign(clustered, type = "JK1"), clustered)
compare("apiclus1, jk1, post-stratified", apiclus1,
  c(clustered_options, "--replicates", "jk1", "--poststratify", types_file),
  replicate_figures(with_freedom(postStratify(jackknifed, ~stype, frequencies(types)), clustered)))
compare("apiclus1, jk1, raked", apiclus1, c(clustered_options, "--replicates", "jk1", rake_options),
  replicate_figures(with_freedom(
    rake(jackknifed, list(~stype, ~sch.wide), list(frequencies(types), frequencies(wide)), tight), clustered)))
compare("apiclus1, jk1, linear calibration", apiclus1,
  c(clustered_options, "--replicates", "jk1", "--calibrate", linear_file),
  replicate_figures(with_freedom(linear(jackknifed), clustered)))

for (lonely in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = lonely)
  design <- svydesign(id = ~1, strata = ~stype, weights = ~pw, data = alone)
  compare(paste("apistrat, jkn, one lonely stratum:", lonely), alone,
    c("--strata", "stype", "--weight", "pw", "--lonely", lonely, "--replicates", "jkn"),
    list("mean(api00)" = mean_of(with_freedom(as.svrepdesign(design, type = "JKn"), design), "api00")))
}
options(survey.lonely.psu = "fail")

# Half-samples of R use a Hadamard matrix of its own: a total comes out alike with any, other figures are compared
# through the replicates that koch writes. So is the bootstrap, whose draws come from another generator.
scd_options <- c("--strata", "ESA", "--cluster", "ambulance", "--weight", "one")
scd_design <- svydesign(id = ~ambulance, strata = ~ESA, prob = ~one, data = scd, nest = TRUE)
for (fay in c(0, 0.3)) {
  type <- if (fay > 0) "Fay" else "BRR"
  design <- with_freedom(as.svrepdesign(scd_design, type = type, fay.rho = fay), scd_design)
  compare(paste("scd, brr, factor of Fay", fay), scd, c(scd_options, "--replicates", "brr", "--fay", fay),
    list("total(arrests)" = total_of(design, "arrests"), "total(alive)" = total_of(design, "alive")))
}

from_koch <- function(data, options, scale, mse) {
  path <- file.path(work, "weights.csv")
  run_koch(data, c(options, "--weights-out", path), "count()")
  made <- read.csv(path)
  scale <- scale(ncol(made) - 2)
  svrepdesign(data = data, weights = made$weight, repweights = as.matrix(made[, -(1:2)]), type = "other",
    scale = scale, rscales = rep(1, ncol(made) - 2), combined.weights = TRUE, mse = mse)
}

for (fay in c(0, 0.3)) {
  options <- c(scd_options, "--replicates", "brr", "--fay", fay)
  design <- from_koch(scd, options, function(count) 1 / (count * (1 - fay)^2), FALSE)
  compare(paste("scd, brr by koch's replicates, factor", fay), scd, options,
    list("ratio(alive, arrests)" = ratio_of(design, "alive", "arrests")[, 1:2],
      "mean(alive)" = mean_of(design, "alive", deff = FALSE)[, 1:2]))
}
bootstrapped <- list(
  list("apiclus1", apiclus1, clustered_options, clustered),
  list("apistrat", apistrat, stratified_options, stratified))
for (one in bootstrapped) {
  options <- c(one[[3]], "--replicates", "bootstrap", "--replicate-count", "200", "--seed", "7")
  for (more in list(character(), c("--poststratify", types_file), c("--calibrate", linear_file))) {
    design <- with_freedom(from_koch(one[[2]], c(options, more), function(count) 1 / (count - 1), FALSE), one[[4]])
    compare(paste(c(one[[1]], "bootstrap by koch's replicates", head(more, 1)), collapse = ", "), one[[2]],
      c(options, more), replicate_figures(design))
  }
}
