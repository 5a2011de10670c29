import { expect, test } from 'vitest'
import { isGlobalUnicast } from './index.ts'

test.each(['8.8.8.8', '1.1.1.1', '223.5.5.5', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2400:3200::1', '::ffff:8.8.8.8'])('%s is a public address', (address) => {
  expect(isGlobalUnicast(address)).toBe(true)
})

test.each([
  '127.0.0.1', '127.255.0.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1', '198.18.0.1', '192.0.2.1',
])('%s is a private, local or special address of IPv4', (address) => {
  expect(isGlobalUnicast(address)).toBe(false)
})

test.each([
  '::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', '2001:db8::1', '3fff::1',
])('%s is a private, local or carrying address of IPv6', (address) => {
  expect(isGlobalUnicast(address)).toBe(false)
})

test.each(['', 'localhost', '127.1', '0x7f000001', '1.2.3', '[::1]', '8.8.8.8:80'])('%s is no address at all', (address) => {
  expect(isGlobalUnicast(address)).toBe(false)
})
