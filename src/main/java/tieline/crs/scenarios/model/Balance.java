package tieline.crs.scenarios.model;

/** The running balance of one projection: principal and, where interest bears none, the interest beside it. */
final class Balance {

    private final ProjectionTerms terms;
    private double principal;
    private double accrued;

    Balance(ProjectionTerms terms) {
        this.terms = terms;
        this.principal = terms.opening();
    }

    double total() {
        return principal + accrued;
    }

    boolean isPaid() {
        return total() == 0;
    }

    /** Goes through a year; answers which part of it had passed when nothing was owed any more, or 1. */
    double advance(ProjectionYear year) {
        int periods = terms.timing().periods();
        double flow = (year.obligation() - terms.cap()) * year.load() / 1000 / periods;
        for (int period = 0; period < periods; period++) {
            double before = total();
            double after = terms.interest() == InterestMethod.COMPOUND ? compound(flow) : simple(flow);
            if (after <= 0) {
                principal = 0;
                accrued = 0;
                return (period + before / (before - after)) / periods;
            }
        }
        return 1;
    }

    private double compound(double flow) {
        double rate = terms.rate() / terms.timing().periods();
        principal = principal * (1 + rate) + flow * (1 + rate * terms.timing().share());
        return principal;
    }

    private double simple(double flow) {
        double rate = terms.rate() / terms.timing().periods();
        double toPrincipal = Math.max(flow, -principal);
        accrued += rate * (principal + toPrincipal * terms.timing().share()) + (flow - toPrincipal);
        principal += toPrincipal;
        return total();
    }
}
