import { z } from '@hono/zod-openapi'
import { shape } from '../api/shapes.ts'

const scope = z.enum(['read', 'write', 'admin'])

export const session = shape(
  z
    .object({
      owner: z.boolean().describe('Whether the asker is the owner: logged in, or at this machine where no password was set'),
      password: z.boolean().describe('Whether a password was set'),
      token: z.string().optional().describe('What a request that changes something carries as `X-Yinzheng-Token`'),
      until: z.string().optional().describe('When the session ends'),
    })
    .openapi('Session'),
)

export const logIn = shape(z.object({ password: z.string().max(2000) }).openapi('LogIn'))

export const newPassword = shape(
  z
    .object({
      present: z.string().max(2000).optional().describe('The present password, where there is one'),
      password: z.string().max(2000).optional().describe('The new one; without it the present one is taken away'),
    })
    .openapi('NewPassword'),
)

const key = z
  .object({ id: z.string(), name: z.string(), scope, createdAt: z.string(), usedOn: z.string().optional().describe('The day of its last use') })
  .openapi('Key')

export const keys = shape(z.object({ keys: z.array(key) }).openapi('Keys'))
export const keyRequest = shape(z.object({ name: z.string().trim().min(1).max(100), scope }).openapi('KeyRequest'))
export const newKey = shape(key.extend({ key: z.string().describe('Told this once') }).openapi('NewKey'))
