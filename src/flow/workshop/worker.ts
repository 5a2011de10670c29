/** The thread that may be killed: takes one order at a time, sends back what came of it. An exception ends the thread, and tells its owner. */
import { parentPort } from 'node:worker_threads'
import { type Order, perform } from './perform.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.on('message', (order: Order) => parentPort?.postMessage(perform(order)))
