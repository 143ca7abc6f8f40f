package tieline.notices.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tieline.accounts.CustomerClass;
import tieline.notices.BillingOption;
import tieline.notices.Term;

/** Everything that a notice says, as it is typed. Figures are text: {@link NoticeEntries} reads them and says what is wrong. */
record NoticeForm(
        @Nullable String customerNumber,

        @NotBlank(message = "Enter the customer's name") @Size(max = 200, message = "Use at most 200 characters") @Nullable String customerName,

        @Nullable String customerAddress,

        @NotNull(message = "Choose the customer's class") @Nullable CustomerClass customerClass,

        @Nullable String maximumDemand,
        @Nullable String providerName,
        @Nullable String registrationNumber,
        @Nullable String providerAddress,
        @Nullable String providerTelephone,

        @NotNull(message = "Choose how the energy is priced") @Nullable Mode pricing,

        @Nullable String energyPrice,
        @Nullable String indexName,
        @Nullable String indexExplanation,
        @Nullable String indexValue,
        @Nullable String indexDay,
        @Nullable String indexMargin,
        @Nullable String statedPrice,
        @Nullable String referenceUse,
        @Nullable String recurring,
        @Nullable String nonRecurring,
        @Nullable String utilityCharges,
        @NotNull(message = "Choose the term") Term.@Nullable Unit termUnit,
        @Nullable String termLength,
        @Nullable String terminationFee,
        @NotNull(message = "Choose who bills") @Nullable BillingOption billingOption,
        @Nullable String deposit,
        @Nullable String estimatedUse,
        @Nullable String metering,
        @Nullable String billing,
        @Nullable String terms,
        @Nullable String obligations,
        @Nullable String services) {

    /** How the energy is priced. */
    enum Mode {
        FIXED,
        INDEX
    }
}
