import fc from 'fast-check'

/**
 * Laws are tried on the same values at each run, so that a gate says the same twice; `LAW_SEED=$RANDOM LAW_RUNS=3000 npm test` tries others.
 * A law that sets its own number of runs keeps it.
 */
const { LAW_RUNS, LAW_SEED = '20260101' } = process.env

fc.configureGlobal({ seed: Number(LAW_SEED), ...(LAW_RUNS !== undefined && { numRuns: Number(LAW_RUNS) }) })
