import { Fa3Schema } from './fa3-schema.js';
import { InvoiceDrafts } from './invoice-drafts.service.js';
import { InvoicesController } from './invoices.controller.js';
import { NotedInvoices } from './noted-invoices.service.js';
import { InvoicePages } from './web/invoice.pages.js';
import { RecipientPages } from './web/recipient.pages.js';

export const invoiceControllers = [InvoicesController, InvoicePages, RecipientPages];
export const invoiceProviders = [Fa3Schema, InvoiceDrafts, NotedInvoices];
