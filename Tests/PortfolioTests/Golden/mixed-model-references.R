# Prints the figures of Calibration/MixedModelReferences.swift: Rscript mixed-model-references.R (lme4 1.1-31, R 4.2.2).
suppressMessages(library(lme4))
make <- function(seed, n, m, k, weighted, lenient) {
  x <- seed; u <- function() { x <<- (16807 * x) %% 2147483647; x / 2147483647 }
  z <- function() { s <- u(); s <- s + u(); s <- s + u(); s <- s + u(); s - 2 }
  q <- sapply(1:n, function(i) z()); l <- sapply(1:m, function(j) lenient * z())
  a <- r <- s <- w <- c()
  for (i in 1:n) { base <- floor(u() * m); step <- 1 + floor(u() * (m / k - 1))
    for (t in 0:(k - 1)) { j <- (base + t * step) %% m + 1
      a <- c(a, i); r <- c(r, j)
      s <- c(s, floor((5 + q[i] + l[j] + 0.8 * z()) * 100 + 0.5) / 100)
      w <- c(w, if (weighted) c(0.5, 1, 2)[1 + floor(u() * 3)] else 1) } }
  data.frame(application = factor(a), reviewer = factor(r), score = s, weight = w)
}
reference <- function(name, d) {
  f <- suppressMessages(lmer(score ~ 1 + (1 | application) + (1 | reviewer), d, weights = weight,
    control = lmerControl(optCtrl = list(xtol_abs = 1e-10, ftol_abs = 1e-12), check.nobs.vs.nlev="ignore")))
  v <- as.data.frame(VarCorr(f))$vcov; names(v) <- as.data.frame(VarCorr(f))$grp
  keep <- c("application", "reviewer")[v[c("application", "reviewer")] > 1e-10]
  Z <- lapply(c("application", "reviewer"), function(g) model.matrix(~ 0 + d[[g]]))
  names(Z) <- c("application", "reviewer"); H <- matrix(1, nrow(d)); P <- 0
  for (g in keep) { H <- cbind(H, Z[[g]]); P <- c(P, rep(1 / v[g], ncol(Z[[g]]))) }
  C <- solve(t(H) %*% (d$weight * H) / v["Residual"] + diag(P, length(P)))
  na <- nlevels(d$application)
  sda <- if ("application" %in% keep) sapply(1:na, function(i) { e <- rep(0, ncol(H)); e[1] <- 1; e[1 + i] <- 1; sqrt(t(e) %*% C %*% e) }) else rep(sqrt(C[1, 1]), na)
  o <- 1 + if ("application" %in% keep) na else 0
  sdr <- if ("reviewer" %in% keep) sqrt(diag(C)[o + 1:nlevels(d$reviewer)]) else rep(0, nlevels(d$reviewer))
  p <- function(x) paste(sprintf("%.6f", x), collapse = ", ")
  cat(name, nrow(d), "sum", p(sum(d$score)), p(sum(d$weight)), "\n"); cat(" mean", p(fixef(f)), "\n variances", p(v[c("application", "reviewer", "Residual")]), "\n deviance", p(REMLcrit(f)), "\n")
  b <- fixef(f) + ranef(f)$application[as.character(1:na), 1]; cat(" scores", p(b[1:6]), "\n deviations", p(sda[1:6]), "\n")
  cat(" leniency", p(ranef(f)$reviewer[levels(d$reviewer)[1:4], 1]), "\n deviations", p(sdr[1:4]), "\n")
}
reference("small", make(11, 12, 5, 3, FALSE, 0.6))
reference("weighted", make(12, 30, 8, 3, TRUE, 0.6))
reference("many reviewers", make(13, 10, 25, 5, TRUE, 0.6))
reference("no leniency b", make(15, 40, 8, 3, FALSE, 0))
reference("large", make(17, 500, 40, 3, FALSE, 0.6))
