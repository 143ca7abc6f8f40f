package tieline.demo;

import org.springframework.stereotype.Component;
import tieline.accounts.AccountImportDecisions;
import tieline.accounts.AccountImportUploads;
import tieline.accounts.AccountLists;
import tieline.dasr.BatchDecisions;
import tieline.dasr.BatchRelease;
import tieline.dasr.BatchRequests;
import tieline.dasr.BatchService;

/** The doors through which the sample's story goes; the ones a person's clicks go through. */
@Component
record SampleDoors(
        AccountImportUploads uploads,
        AccountImportDecisions importDecisions,
        AccountLists lists,
        BatchService batches,
        BatchRequests requests,
        BatchDecisions decisions,
        BatchRelease release) {}
